/** The HTML that shows a picture on the page of someone else. */

export interface EmbedCode {
  /** Address of the picture alone, in full. */
  address: string;
  title: string;
  /** Of the frame in pixels, until a script fits it to its width. */
  height: number;
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

export function embedCode({ address, title, height, script, link, linkText }: EmbedCode): string {
  return [
    `<iframe src="${escaped(address)}" title="${escaped(title)}"`,
    `  width="100%" height="${height}" loading="lazy" style="border:0"></iframe>`,
    `<p><a href="${escaped(link)}">${escaped(linkText)}</a></p>`,
    `<script src="${escaped(script)}" async></script>`,
  ].join('\n');
}
