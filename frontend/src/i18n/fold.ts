/** Tone-insensitive comparison, as the API searches: no marks, đ = d, lower case, all words in any order. */

export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** Every word of `asked` begins a word of `text`. */
export function matches(text: string, asked: string): boolean {
  const words = fold(text).split(/[^\p{L}\p{N}]+/u);
  return fold(asked)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => words.some((one) => one.startsWith(word)));
}
