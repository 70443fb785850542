/** A push as it could be, to start from: one good row and one whose date lies outside. */
export function example(unit: string, programme: string): string {
  const row = (key: string, data: object) => ({ kind: 'loudspeaker_bulletin', external_id: key, revision: 1, data });
  const good = { title: 'Bản tin Luật Công đoàn', occurred_on: '2018-05-02', minutes: 15, quantity: 1 };
  const items = [row('vi-du-1', good), row('vi-du-2', { ...good, occurred_on: '2030-05-02' })];
  return JSON.stringify({ defaults: { programme, unit }, items }, null, 2);
}
