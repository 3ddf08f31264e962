/** One place that knows the base path and the origin. */

/**
 * An address on this site: `withBase('/mission/')` is right at the root and in a sub-folder alike.
 * @param path begins with a slash
 */
export function withBase(path: string, base: string = import.meta.env.BASE_URL): string {
  return `${base.replace(/\/+$/, '')}${path}`;
}

/** `en/mission` → `mission`: the address of a chapter leaves out its language. */
export function chapterSlug(id: string): string {
  return id.replace(/^\w+\//, '');
}

/** The chapter that the site opens with: its story stands on the first page. */
export const OPENING = 'opening';

/** Address of a chapter by its slug, without the base. */
export function chapterPath(slug: string): string {
  return slug === OPENING ? '/' : `/${slug}/`;
}

/** Address of one view of a picture as an image, with its title, source and date inside. */
export function pictureAddress(visual: string, view: string): string {
  return `/pictures/${visual}/${view}.svg`;
}

/**
 * Address of a picture alone, for the pages of others: `#<view>` chooses a view.
 * @param version of what it shows; without one, always the newest
 */
export function embedAddress(visual: string, version?: string): string {
  return `/embed/${visual}/${version ? `${version}/` : ''}`;
}

/** Address of a chapter's print edition, where each step stands with its picture and its table. */
export const printPath = (slug: string): string => `/${slug}/print/`;
