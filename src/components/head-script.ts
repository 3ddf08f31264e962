/**
 * Runs before the first paint, so it stays small: theme and motion from the last visit or from the
 * system, and the scrolling layout; a link to “notice and wonder” shows no headline on the way. Without
 * JavaScript, or when a script cannot be loaded, the page keeps or regains its printed edition, a picture
 * after each step.
 */
export const HEAD_SCRIPT = `(function(d,s){
try{s=localStorage}catch(e){}
function get(k){try{return s&&s.getItem(k)}catch(e){}}
function is(q){return matchMedia(q).matches}
var t=get('theme'),m=get('motion');
d.theme=t=='dark'||t=='light'?t:is('(prefers-color-scheme: dark)')?'dark':'light';
d.motion=m=='on'||m=='off'?m:is('(prefers-reduced-motion: reduce)')?'off':'on';
d.mode='scroll';
if(/[?&]notice\\b/.test(location.search))d.hush='';
addEventListener('error',function(e){if(e.target&&e.target.tagName=='SCRIPT'){delete d.mode;delete d.hush}},true)
})(document.documentElement.dataset)`;
