/** Unsent forms, in IndexedDB by person, form and object; wiped when the person signs out. */

const STORE = 'drafts';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open('phoihop', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

async function run<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> {
  try {
    const database = await open();
    return await new Promise((resolve, reject) => {
      const asked = act(database.transaction(STORE, mode).objectStore(STORE));
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
  } catch {
    return undefined; // no storage here (private window): the form works, a reload loses it
  }
}

export interface Draft<V> {
  values: V;
  /** Idempotency key of the create that this draft will be. */
  key: string;
  /** ETag and values of the object that is edited, as they were when the form was opened. */
  base?: { etag: string; values: V };
  /** Instant of the last keystroke kept. */
  at: string;
}

export async function draft<V>(name: string): Promise<Draft<V> | undefined> {
  return (await run('readonly', (store) => store.get(name))) as Draft<V> | undefined;
}

export async function keepDraft<V>(name: string, value: Draft<V>): Promise<void> {
  await run('readwrite', (store) => store.put(value, name));
}

export async function dropDraft(name: string): Promise<void> {
  await run('readwrite', (store) => store.delete(name));
}

export async function dropAllDrafts(): Promise<void> {
  await run('readwrite', (store) => store.clear());
}
