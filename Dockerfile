# Built in two stages; runs as an ordinary user over a read-only root: only /data is written.
FROM python:3.11-slim AS build
WORKDIR /app
COPY requirements.txt .
RUN python -m venv /venv && /venv/bin/pip install --no-cache-dir --require-hashes -r requirements.txt

FROM python:3.11-slim
RUN useradd --system --uid 10001 --home-dir /data --create-home phoihop
COPY --from=build /venv /venv
WORKDIR /app
COPY api api
COPY migrations migrations
COPY openapi openapi
USER phoihop
ENV PATH=/venv/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PHOIHOP_DATA=/data PHOIHOP_HOST=0.0.0.0 PHOIHOP_HTTPS=1 PHOIHOP_DEMO=0
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/readyz', timeout=4)"]
CMD ["python", "-m", "api", "serve"]
