/** What is typed while a field is still on its way, so that no letter is lost between a shortcut and its field. */

let caught = '';
let catching = false;

function take(event: KeyboardEvent) {
  const letter = event.key === 'Enter' ? '\n' : event.key;
  if (letter.length !== 1 || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  event.preventDefault();
  event.stopPropagation();
  caught += letter;
}

export function catchTyping(): void {
  if (catching) return;
  catching = true;
  caught = '';
  addEventListener('keydown', take, true);
}

/** The field is there: what was typed until now, Enter as a line's end. */
export function caughtTyping(): string {
  removeEventListener('keydown', take, true);
  catching = false;
  return caught;
}
