/**
 * Runs before the first paint, so it stays small: theme and motion from the last visit or from the
 * system, and the scrolling layout; a link to “notice and wonder” shows no headline on the way. Without
 * JavaScript, or when a script cannot be loaded, the page keeps or regains its printed edition, a picture
 * after each step.
 *
 * Sections far from the window may wait for their layout (`chapter.css`) on a new visit to the top of a page;
 * who comes to a place in it, or comes back to one, is not to see it move.
 *
 * Fonts are fetched before they are needed, or, where a line is slow or to be spared, not at all: a font that
 * is late would either keep the first words waiting or move them. The measures of its stand-in are the same.
 * Browsers that do not say how slow their line is fetch them.
 */
export const HEAD_SCRIPT = `(function(d,s){
try{s=localStorage}catch(e){}
function get(k){try{return s&&s.getItem(k)}catch(e){}}
function is(q){return matchMedia(q).matches}
var t=get('theme'),m=get('motion');
d.theme=t=='dark'||t=='light'?t:is('(prefers-color-scheme: dark)')?'dark':'light';
d.motion=m=='on'||m=='off'?m:is('(prefers-reduced-motion: reduce)')?'off':'on';
d.mode='scroll';
if(!/[?#]/.test(location)&&(performance.getEntriesByType('navigation')[0]||d).type=='navigate')d.lay='near';
var c=navigator.connection;
if(c&&(c.saveData||c.rtt>120))d.type='system';
else if(d.fonts)d.fonts.split(' ').forEach(function(h){var l=document.createElement('link');l.rel='preload';l.as='font';l.type='font/woff2';l.crossOrigin='';l.href=h;document.head.append(l)});
if(/[?&]notice\\b/.test(location.search))d.hush='';
addEventListener('error',function(e){if(e.target&&e.target.tagName=='SCRIPT'){delete d.mode;delete d.lay;delete d.hush}},true)
})(document.documentElement.dataset)`;
