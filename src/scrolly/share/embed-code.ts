/** The HTML that shows a picture on the page of someone else. */

/** Pixels: enough for most pictures in columns of 390 to 800 pixels, where no script fits the height. */
export const EMBED_HEIGHT = 800;

export interface EmbedCode {
  /** Address of the picture alone, in full. */
  address: string;
  title: string;
  /** Address of the script that fits the height, in full. */
  script: string;
  /** Where the picture stands in the story, and what a link to it says. */
  link: string;
  linkText: string;
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

export function embedCode({ address, title, script, link, linkText }: EmbedCode): string {
  return [
    `<iframe src="${escaped(address)}" title="${escaped(title)}"`,
    `  width="100%" height="${EMBED_HEIGHT}" loading="lazy" style="border:0"></iframe>`,
    `<p><a href="${escaped(link)}">${escaped(linkText)}</a></p>`,
    `<script src="${escaped(script)}" async></script>`,
  ].join('\n');
}
