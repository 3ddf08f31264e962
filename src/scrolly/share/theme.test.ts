import { expect, it } from 'vitest';
import { inTheme } from './theme.ts';

const SVG =
  '<svg><style>@font-face{font-family:"A";src:url(data:x)}' +
  '@media (prefers-color-scheme:dark){.paper{fill:#000}.d0{fill:#fff;stroke:#eee}}' +
  '@media print{.paper{fill:none}}</style><rect class="paper"/></svg>';

it('a picture in light colours has no dark ones, and none of the reader’s', () => {
  expect(inTheme(SVG, 'light')).toBe(
    '<svg><style>@font-face{font-family:"A";src:url(data:x)}@media print{.paper{fill:none}}</style><rect class="paper"/></svg>',
  );
});

it('a picture in dark colours has them everywhere, on paper with its ground', () => {
  expect(inTheme(SVG, 'dark')).toBe(
    '<svg><style>@font-face{font-family:"A";src:url(data:x)}.paper{fill:#000}.d0{fill:#fff;stroke:#eee}</style><rect class="paper"/></svg>',
  );
});
