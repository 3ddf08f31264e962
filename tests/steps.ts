import { pageOf, readSite } from './site.ts';

const { $ } = pageOf(readSite(), '/mission/');

/** The steps of the chapter under test, by section, in the order of the page. */
export const SECTIONS: readonly (readonly string[])[] = $('section.scrolly')
  .toArray()
  .map((section) =>
    $(section)
      .find('.step')
      .toArray()
      .map(({ attribs }) => attribs['id'] ?? ''),
  );

export const STEPS: readonly string[] = SECTIONS.flat();

/** The visual of each section. */
export const VISUALS: readonly string[] = $('section.scrolly')
  .toArray()
  .map(({ attribs }) => attribs['data-visual'] ?? '');

/** The id of the chapter's last paragraph, after all steps. */
export const LAST_PARAGRAPH = $('.para').last().attr('id') ?? '';
