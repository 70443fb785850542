import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import type { components } from '../src/api/schema';

type Campaign = components['schemas']['CampaignOut'];

interface House {
  url: string;
  accounts: Record<string, { username: string; password: string; client_id: string; client_secret: string }>;
}

function house(): House {
  const { url, accounts } = JSON.parse(process.env.PHOIHOP_E2E ?? '{}') as { url: string; accounts: string };
  return { url, accounts: JSON.parse(readFileSync(accounts, 'utf8')) };
}

/** One person's calls, past the page: to make what a test needs, and to be somebody else meanwhile. */
export class Caller {
  readonly url: string;
  readonly #token: string;

  private constructor(url: string, token: string) {
    this.url = url;
    this.#token = token;
  }

  static async of(who: string): Promise<Caller> {
    const { url, accounts } = house();
    const answer = await fetch(`${url}/api/v1/auth/sessions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(accounts[who]),
    });
    return new Caller(url, ((await answer.json()) as { access_token: string }).access_token);
  }

  /** A unit's own system. */
  static async system(which: string): Promise<Caller> {
    const { url, accounts } = house();
    const { client_id = '', client_secret = '' } = accounts[which] ?? {};
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id, client_secret });
    const answer = await fetch(`${url}/api/v1/auth/token`, { method: 'POST', body });
    return new Caller(url, ((await answer.json()) as { access_token: string }).access_token);
  }

  async call<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
    const answer = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${this.#token}`, 'Content-Type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (answer.status === 204 ? undefined : await answer.json()) as T;
  }

  /** A form with a file. */
  async send<T>(path: string, body: FormData): Promise<T> {
    const headers = { Authorization: `Bearer ${this.#token}` };
    const answer = await fetch(`${this.url}/api/v1${path}`, { method: 'POST', headers, body });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  /** With the tag of what is there now. */
  async change<T>(method: string, path: string, step = '', body?: unknown): Promise<T> {
    const answer = await fetch(`${this.url}/api/v1${path}`, { headers: { Authorization: `Bearer ${this.#token}` } });
    return this.call<T>(method, path + step, body, { 'If-Match': answer.headers.get('ETag') ?? '' });
  }

  /** A campaign of the caller's unit under An Giang's programme, moved along by `steps` (noun -> who). */
  async campaign(title: string, more: Partial<Campaign> = {}, steps: [string, string][] = []): Promise<Campaign> {
    const me = await this.call<components['schemas']['Me']>('GET', '/me');
    const page = await this.call<{ items: { id: string }[] }>('GET', '/programmes?code=CTPH-AN-GIANG');
    const made = await this.call<Campaign>('POST', '/campaigns', {
      programme_id: page.items[0]?.id,
      unit_id: me.memberships[0]?.unit?.id,
      title,
      theme: 'Người lao động biết quyền lợi của mình.',
      audience: ['workers', 'union_members'],
      starts_on: '2018-05-01',
      ends_on: '2018-05-31',
      ...more,
    });
    for (const [noun, who] of steps) {
      await (await Caller.of(who)).change('POST', `/campaigns/${made.id}`, `/${noun}`);
    }
    return made;
  }
}

/** No rule of accessibility is broken on the page as it stands. */
export async function accessible(page: Page): Promise<void> {
  await page.evaluate(() => {
    const ending = document.getAnimations().filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime));
    return Promise.all(ending.map((one) => one.finished.catch(() => {})));
  });
  const { violations } = await new AxeBuilder({ page }).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join('\n   ')}`);
  expect(told, page.url()).toEqual([]);
}

let counted = 0;

export const test = base.extend<{
  as: (who: string, path?: string) => Promise<void>;
  unique: string;
  expected: RegExp[];
}>({
  baseURL: async ({ baseURL: _ }, use) => use(house().url),

  /** Words that no other test writes. */
  unique: async ({ browserName: _ }, use, info) => use(`Đợt ${info.workerIndex}-${Date.now()}-${counted++}`),

  /** What the console may say in this test besides nothing. */
  expected: async ({ browserName: _ }, use) => use([]),

  /** A page that says nothing wrong: no error of a script, nothing refused by the content policy. */
  page: async ({ page, expected }, use) => {
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(String(error)));
    page.on('console', (message) => {
      const text = message.text();
      const answered = /status of (401|403|404|409|412|422|503)|ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|FAILED)/;
      if (message.type() === 'error' && !answered.test(text)) wrong.push(text);
    });
    await use(page);
    expect(wrong.filter((text) => !expected.some((one) => one.test(text)))).toEqual([]);
  },

  /** Signs in without the form (which has its own tests) and opens a page. */
  as: async ({ page }, use) => {
    await use(async (who, path = '/') => {
      await page.goto('/favicon.svg');
      await page.evaluate(async (credentials) => {
        const answer = await fetch('/api/v1/auth/sessions', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(credentials),
        });
        localStorage.setItem('phoihop.signed-in', ((await answer.json()) as { user: { id: string } }).user.id);
      }, house().accounts[who]);
      await page.goto(path);
      // A page that opens with a drawer hides itself from readers of the screen behind it.
      await expect(page.getByRole('heading', { level: 1, includeHidden: true })).toBeVisible();
    });
  },
});

export function account(who: string): { username: string; password: string } {
  const found = house().accounts[who];
  if (!found) throw new Error(`no demo account ${who}`);
  return found;
}

export { expect };
