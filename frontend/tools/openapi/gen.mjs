// Writes ../../src/api/schema.d.ts and moves.ts from ../../../openapi/v1.json. With --check it only compares.
import { readFile, writeFile } from 'node:fs/promises';
import openapi, { astToString } from 'openapi-typescript';

const here = new URL('.', import.meta.url);
const spec = JSON.parse(await readFile(new URL('../../../openapi/v1.json', here), 'utf8'));

/** Moves are POSTs to a noun below an object; one with a body wants a reason. */
function moves() {
  const found = {};
  for (const [path, item] of Object.entries(spec.paths)) {
    const place = /^\/api\/v1\/([a-z-]+)\/\{id\}\/([a-z_]+)$/.exec(path);
    if (!place || !item.post?.parameters?.some((one) => one.name === 'If-Match')) continue;
    const body = item.post.requestBody?.content;
    if (body && !body['application/json']?.schema?.$ref?.endsWith('/Reason')) continue; // more than a step
    found[place[1]] ??= {};
    found[place[1]][place[2]] = { reason: body !== undefined };
  }
  return `// Generated from openapi/v1.json by \`npm run gen\`; not to be edited.\nexport const MOVES = ${JSON.stringify(found, null, 2)} as const;\n`;
}

const made = {
  'schema.d.ts': `// Generated from openapi/v1.json by \`npm run gen\`; not to be edited.\n${astToString(await openapi(spec, { defaultNonNullable: false }))}`,
  'moves.ts': moves(),
};
const check = process.argv.includes('--check');
for (const [name, text] of Object.entries(made)) {
  const file = new URL(`../../src/api/${name}`, here);
  if (!check) await writeFile(file, text);
  else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
    console.error(`src/api/${name} is not what openapi/v1.json says: npm run gen`);
    process.exitCode = 1;
  }
}
