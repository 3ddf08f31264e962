/*
 * Fits the height of pictures of this site that other pages show in an <iframe>.
 *
 *   <iframe src="…/embed/strength/" title="…" width="100%" height="810"></iframe>
 *   <script src="…/embed.js" async></script>
 *
 * Inside the frame it tells the page around it how high the picture is; outside it listens. The one
 * message is { type: 'after-the-ambush:height', id, height }: the picture's name and CSS pixels. It
 * is believed only from a frame whose address is an embed of the site that this script came from, and
 * only where the number could be a height. Nothing is stored, nothing else is sent or loaded.
 */
(function (script) {
  'use strict';
  var HEIGHT = 'after-the-ambush:height';
  var ASK = 'after-the-ambush:ask';
  var id = document.documentElement.getAttribute('data-embed');

  if (id) {
    if (window.parent === window) return;
    var told = 0;
    var tell = function (isAsked) {
      var main = document.querySelector('main');
      var height = main ? Math.ceil(main.getBoundingClientRect().height) : 0;
      if (height === told && isAsked !== true) return;
      told = height;
      // Whoever frames the picture may know its height: there is nothing to hide from any origin.
      window.parent.postMessage({ type: HEIGHT, id: id, height: height }, '*');
    };
    new ResizeObserver(tell).observe(document.querySelector('main'));
    addEventListener('message', function (event) {
      if (event.source === window.parent && event.data && event.data.type === ASK) tell(true);
    });
    tell();
    return;
  }

  var embeds = new URL('embed/', script.src).href;
  var frames = function () {
    return Array.prototype.filter.call(document.querySelectorAll('iframe'), function (frame) {
      return frame.src.indexOf(embeds) === 0;
    });
  };
  addEventListener('message', function (event) {
    var data = event.data;
    if (!data || data.type !== HEIGHT) return;
    if (!isFinite(data.height) || data.height < 50 || data.height > 10000) return;
    frames().forEach(function (frame) {
      if (frame.contentWindow === event.source) frame.style.height = Math.ceil(data.height) + 'px';
    });
  });
  // A picture that was there before this script has told its height already.
  frames().forEach(function (frame) {
    frame.contentWindow.postMessage({ type: ASK }, '*');
  });
})(document.currentScript);
