// Browsers start no workers from files. Where the site is read from files, its search runs in a hidden frame instead.
"use strict";
if (location.protocol === "file:") {
  class FrameWorker extends EventTarget {
    constructor(address) {
      super();
      const frame = document.createElement("iframe");
      frame.hidden = true;
      document.body.appendChild(frame);
      const inside = frame.contentWindow;
      const told = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
      this.ready = new Promise((done) => {
        inside.postMessage = told;
        inside.importScripts = (...scripts) =>
          scripts.reduce((before, script) => before.then(() => FrameWorker.load(inside, script)), Promise.resolve());
        FrameWorker.load(inside, String(address)).then(done);
      });
      this.inside = inside;
    }
    static load(inside, address) {
      return new Promise((done, failed) => {
        const script = inside.document.createElement("script");
        script.src = address;
        script.onload = () => done();
        script.onerror = failed;
        inside.document.body.appendChild(script);
      });
    }
    postMessage(data) {
      this.ready.then(() => this.inside.dispatchEvent(new MessageEvent("message", { data })));
    }
    terminate() {}
  }
  window.IFrameWorker = FrameWorker; // the name by which the search knows that it runs in a frame
  window.Worker = FrameWorker;
}
