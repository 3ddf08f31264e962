/**
 * Styles of what a reader opens on demand. Imported as a module's own they would be linked in the head of
 * every page whose code might come to load them.
 * @param address as `import address from './a.css?url'` gives it
 * @returns once the styles hold, or cannot be had: what they dress is of use without them
 */
export function loadSheet(address: string): Promise<void> {
  const isThere = [...document.styleSheets].some(({ href }) => href?.endsWith(address));
  if (isThere) return Promise.resolve();
  return new Promise((done) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.addEventListener('load', () => done());
    link.addEventListener('error', () => done());
    document.head.append(link);
  });
}
