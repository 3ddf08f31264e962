import { expect, it } from 'vitest';
import { siteJsonLd } from './access.ts';

it('says that text alone is enough, and so is sight', () => {
  const site = siteJsonLd('After', 'Described.', (path) => `https://example.org/x${path}`);
  expect(site).toMatchObject({
    '@type': 'WebSite',
    '@id': 'https://example.org/x/',
    accessModeSufficient: [
      { '@type': 'ItemList', itemListElement: ['textual'] },
      { '@type': 'ItemList', itemListElement: ['visual'] },
    ],
    accessibilitySummary: 'Described.',
  });
  expect(site['accessibilityHazard']).toContain('noFlashingHazard');
});
