/**
 * Cuts the two type families down to what the site can print: English, French and Haitian Creole, a
 * few signs, and the weights in use. Writes `.cache/fonts/*.woff2`, single weights as `*.ttf` for the
 * social cards and, in `fonts.css`, the faces with fallbacks of the same metrics (capsize), so that
 * nothing shifts when the real ones arrive. Skips the cutting when nothing changed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type FontMetrics, createFontStack } from '@capsizecss/core';
import arial from '@capsizecss/metrics/arial';
import georgia from '@capsizecss/metrics/georgia';
import newsreader from '@capsizecss/metrics/newsreader';
import publicSans from '@capsizecss/metrics/publicSans';
import roboto from '@capsizecss/metrics/roboto';
import timesNewRoman from '@capsizecss/metrics/timesNewRoman';
import subsetFont from 'subset-font';

const OUT = '.cache/fonts';

/** Basic Latin, the letters of French and Haitian Creole and of names in the story, typographic signs. */
const CHARACTERS = [
  ...Array.from({ length: 0x7e - 0x20 + 1 }, (_, index) => String.fromCodePoint(0x20 + index)),
  ...'ÀÁÂÄÇÈÉÊËÌÍÎÏÑÒÓÔÖÙÚÛÜàáâäçèéêëìíîïñòóôöùúûüŒœ',
  ...'\u00a0\u202f\u2009«»‹›“”‘’„–—…·•×÷±−≈≤≥→←↑↓½°§©€£№ªº',
].join('');

interface Cut {
  from: string;
  to: string;
  format: 'woff2' | 'truetype';
  axes: Record<string, number | { min: number; max: number }>;
}

const NEWSREADER = '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2';
const PUBLIC_SANS = '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2';

const CUTS: Cut[] = [
  {
    from: NEWSREADER,
    to: 'newsreader.woff2',
    format: 'woff2',
    axes: { wght: { min: 400, max: 700 } },
  },
  {
    from: '@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2',
    to: 'newsreader-italic.woff2',
    format: 'woff2',
    axes: { wght: 400 },
  },
  {
    from: PUBLIC_SANS,
    to: 'public-sans.woff2',
    format: 'woff2',
    axes: { wght: { min: 400, max: 700 } },
  },
  // The program that draws the social cards reads neither woff2 nor axes.
  { from: NEWSREADER, to: 'newsreader-600.ttf', format: 'truetype', axes: { wght: 600 } },
  { from: PUBLIC_SANS, to: 'public-sans-400.ttf', format: 'truetype', axes: { wght: 400 } },
  { from: PUBLIC_SANS, to: 'public-sans-650.ttf', format: 'truetype', axes: { wght: 650 } },
];

const require = createRequire(import.meta.url);
mkdirSync(OUT, { recursive: true });
for (const { from, to, format, axes } of CUTS) {
  const source = readFileSync(require.resolve(from));
  const key = createHash('sha256')
    .update(source)
    .update(CHARACTERS)
    .update(JSON.stringify(axes))
    .digest('hex');
  const stamp = `${OUT}/${to}.key`;
  if (existsSync(`${OUT}/${to}`) && existsSync(stamp) && readFileSync(stamp, 'utf8') === key)
    continue;
  const cut = await subsetFont(source, CHARACTERS, { targetFormat: format, variationAxes: axes });
  writeFileSync(`${OUT}/${to}`, cut);
  writeFileSync(stamp, key);
  console.log(`${to}: ${source.length} → ${cut.length} bytes`);
}

const face = (family: string, file: string, style: string, weight: string) => `@font-face {
  font-family: '${family}';
  font-style: ${style};
  font-weight: ${weight};
  font-display: optional;
  src: url('./${file}') format('woff2');
}
`;
/** Free fonts with the very widths of the ones that capsize knows, for systems without those. */
const TWINS: Record<string, string[]> = {
  'Times New Roman': ['Liberation Serif', 'Tinos', 'Nimbus Roman'],
  'Times New Roman Bold': ['Liberation Serif Bold', 'Tinos Bold', 'Nimbus Roman Bold'],
  Arial: ['Liberation Sans', 'Arimo', 'Helvetica', 'Nimbus Sans'],
  'Arial Bold': ['Liberation Sans Bold', 'Arimo Bold', 'Helvetica Bold', 'Nimbus Sans Bold'],
};

function withTwins(css: string): string {
  return Object.entries(TWINS).reduce(
    (text, [font, twins]) =>
      text.replace(
        `local('${font}')`,
        [font, ...twins].map((name) => `local('${name}')`).join(', '),
      ),
    css,
  );
}

/**
 * A family's bold face. Without one of its own a browser smears the regular face.
 * @param xWidthAvg mean width in units of the em, as capsize reckons it; its collection has regular
 *   faces only, so it was taken from the files by `@capsizecss/unpack` (Georgia's from Gelasio, its twin)
 */
const bold = (regular: FontMetrics, xWidthAvg: number, postscriptName = ''): FontMetrics => ({
  ...regular,
  fullName: `${regular.familyName} Bold`,
  postscriptName,
  xWidthAvg,
  subsets: { latin: { xWidthAvg }, thai: { xWidthAvg } },
});

/** Faces of the reader's computer with the measures of ours, from the first in line to the last. */
const fallbackFaces = (stack: FontMetrics[], fontWeight?: number): string =>
  withTwins(
    createFontStack(stack, {
      fontFaceFormat: 'styleString',
      ...(fontWeight ? { fontFaceProperties: { fontWeight } } : {}),
    }).fontFaces,
  );

const fallbacks = [
  fallbackFaces([newsreader, georgia, timesNewRoman]),
  fallbackFaces([publicSans, roboto, arial]),
  fallbackFaces(
    [
      bold(newsreader, 900),
      bold(georgia, 1062, 'Georgia-Bold'),
      bold(timesNewRoman, 886, 'TimesNewRomanPS-BoldMT'),
    ],
    700,
  ),
  fallbackFaces(
    [bold(publicSans, 953), bold(roboto, 926, 'Roboto-Bold'), bold(arial, 983, 'Arial-BoldMT')],
    700,
  ),
];
writeFileSync(
  `${OUT}/fonts.css`,
  [
    face('Newsreader', 'newsreader.woff2', 'normal', '400 700'),
    face('Newsreader', 'newsreader-italic.woff2', 'italic', '400'),
    face('Public Sans', 'public-sans.woff2', 'normal', '400 700'),
    ...fallbacks.map((faces) => `${faces}\n`),
  ].join(''),
);
