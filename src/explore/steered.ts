/** The visuals that have an explorer: those of the folders here that a page starts (build time). */
export function steered(): string[] {
  return Object.keys(import.meta.glob('./*/index.ts')).map((file) => file.split('/')[1] ?? '');
}
