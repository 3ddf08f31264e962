/**
 * A publisher as running text names it: with the outlet it was read through, without other remarks,
 * which the list of sources gives. "Reuters (via The Star Malaysia)" → "Reuters via The Star Malaysia".
 */
export function shortPublisher(publisher: string): string {
  const match = /^(.*?)\s*\(([^)]*)\)\s*$/.exec(publisher);
  if (!match) return publisher;
  const [, name = '', remark = ''] = match;
  const through = /^(?:text )?(?:via|citing|quoted on)\b.*/.exec(remark)?.[0].replace(/^text /, '');
  return through ? `${name} ${through}` : name || publisher;
}
