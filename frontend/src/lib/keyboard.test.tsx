import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { show } from '../../tests/kit';
import { useShortcut } from './keyboard';

function Keys({ hit }: { hit: string[] }) {
  useShortcut('c', 'form.create', () => hit.push('c'));
  useShortcut('g v', 'work.name', () => hit.push('g v'));
  useShortcut('mod+k', 'keys.palette', () => hit.push('mod+k'));
  return <input aria-label="Ô" />;
}

test('single keys and sequences act on the page, never in a field nor while a word is composed', async () => {
  const hit: string[] = [];
  const page = await show(<Keys hit={hit} />);
  await userEvent.keyboard('c');
  await userEvent.keyboard('gv');
  expect(hit).toEqual(['c', 'g v']);
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', isComposing: true, bubbles: true }));
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', keyCode: 229, bubbles: true }));
  await page.getByRole('textbox').click();
  await userEvent.keyboard('cgv');
  expect(hit).toEqual(['c', 'g v']);
  await userEvent.keyboard('{Control>}k{/Control}');
  expect(hit).toEqual(['c', 'g v', 'mod+k']);
});
