/** A publisher as running text names it: without the repost in brackets, which the list of sources gives. */
export function shortPublisher(publisher: string): string {
  return publisher.replace(/\s*\([^)]*\)\s*$/, '') || publisher;
}
