/** Small choices of this reader in this browser (language, columns): never anything secret, never needed. */

export function kept(key: string): string | null {
  try {
    return localStorage.getItem(`phoihop.${key}`);
  } catch {
    return null; // storage may be forbidden or full
  }
}

/** null drops it. */
export function keep(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`phoihop.${key}`);
    else localStorage.setItem(`phoihop.${key}`, value);
  } catch {
    // it holds until the page is closed
  }
}
