/** What machines are told of the site's accessibility, in schema.org's words. */

/**
 * Of every page that tells the story. `accessMode` is what a page holds, `accessModeSufficient` what
 * is enough to take all of it in: sight, or text alone.
 * @param summary a sentence or two for people
 */
export function accessFacts(summary: string): Readonly<Record<string, unknown>> {
  const alone = (name: string) => ({
    '@type': 'ItemList',
    itemListElement: [name],
    description: name,
  });
  return {
    accessMode: ['textual', 'visual', 'chartOnVisual'],
    accessModeSufficient: [alone('textual'), alone('visual')],
    accessibilityFeature: [
      'alternativeText',
      'longDescription',
      'displayTransformability',
      'highContrastDisplay',
      'readingOrder',
      'structuralNavigation',
      'tableOfContents',
      'index',
    ],
    accessibilityHazard: ['noFlashingHazard', 'noMotionSimulationHazard', 'noSoundHazard'],
    accessibilityControl: ['fullKeyboardControl', 'fullMouseControl', 'fullTouchControl'],
    accessibilitySummary: summary,
  };
}

/**
 * The site as a whole.
 * @param address makes a full address of a path on this site
 */
export function siteJsonLd(
  name: string,
  summary: string,
  address: (path: string) => string,
): Readonly<Record<string, unknown>> {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': address('/'),
    url: address('/'),
    name,
    inLanguage: 'en',
    isAccessibleForFree: true,
    ...accessFacts(summary),
  };
}
