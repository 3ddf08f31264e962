/**
 * Work that ends in another thread is begun as soon as a build knows of it, which is before it makes the
 * first page. A development server waits until somebody asks.
 */
export function ahead<Made>(make: () => Promise<Made>): () => Promise<Made> {
  if (!import.meta.env.PROD) return make;
  const made = make();
  // Whoever asks for it is told what went wrong.
  made.catch(() => undefined);
  return () => made;
}
