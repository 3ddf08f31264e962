/** The fonts that a page begins with; the head script fetches them where the line is quick enough. */
import newsreader from '../../../.cache/fonts/newsreader.woff2?url';
import publicSans from '../../../.cache/fonts/public-sans.woff2?url';

export const FONTS = [newsreader, publicSans];
