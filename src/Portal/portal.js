// What a page does better with a script: a file shows how far it is sent, and a page that waits for work looks again by itself.
// Everything works without it. It sends nothing anywhere but to this portal, and keeps nothing.
(() => {
  'use strict';

  let shown = location.pathname;

  const parsed = html => new DOMParser().parseFromString(html, 'text/html');

  // The answer takes the place of this page's content; the first thing that is wrong gets the focus.
  const show = html => {
    const page = parsed(html);
    const main = page.querySelector('main');
    if (!main) return;
    document.title = page.title;
    document.querySelector('main').replaceWith(main);
    begin();
    const first = main.querySelector('.govuk-error-summary') ?? main;
    first.setAttribute('tabindex', '-1');
    first.focus();
  };

  const send = form => {
    const region = document.createElement('div');
    const label = document.createElement('label');
    const bar = document.createElement('progress');
    const said = document.createElement('p');
    const button = form.querySelector('button[type=submit]');
    label.className = 'govuk-label';
    label.htmlFor = bar.id = 'sending';
    label.textContent = form.dataset.progress;
    bar.className = 'workforce-progress';
    bar.max = 100;
    bar.value = 0;
    said.className = 'govuk-body';
    said.setAttribute('role', 'status');
    region.append(label, bar, said);
    form.querySelector('#sending')?.parentElement.remove();
    form.append(region);
    button.disabled = true;

    const failed = () => {
      bar.remove();
      said.textContent = 'It was not sent: the portal could not be reached. Nothing is lost; try again.';
      button.disabled = false;
    };
    const request = new XMLHttpRequest();
    request.open('POST', form.action);
    let quarter = -1;
    request.upload.addEventListener('progress', event => {
      if (!event.lengthComputable) return;
      const done = Math.round(event.loaded / event.total * 100);
      bar.value = done;
      // Heard four times on the way, not at every packet.
      if (Math.floor(done / 25) > quarter) {
        quarter = Math.floor(done / 25);
        said.textContent = `${done}% sent`;
      }
    });
    request.upload.addEventListener('load', () => {
      bar.removeAttribute('value');
      said.textContent = form.dataset.then;
    });
    request.addEventListener('error', failed);
    request.addEventListener('abort', failed);
    request.addEventListener('load', () => {
      if (request.responseURL !== form.action) history.pushState(null, '', request.responseURL);
      shown = location.pathname;
      if (request.responseText.includes('<main')) show(request.responseText);
      else failed();
    });
    request.send(new FormData(form));
  };

  // A part of the page that says how far work has come is fetched again until the work is done; then the whole page is, once.
  const watch = part => {
    const again = async () => {
      if (!part.isConnected) return;
      try {
        const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
        const fresh = answer.ok ? parsed(await answer.text()).getElementById(part.id) : part;
        if (!fresh) return document.querySelector('main form :focus') ? tell(part) : location.reload();
        if (fresh !== part && fresh.textContent !== part.textContent) part.replaceChildren(...fresh.childNodes);
      } catch {
        // Tried again below: the portal may be starting anew.
      }
      setTimeout(again, 3000);
    };
    setTimeout(again, 3000);
  };

  // Somebody is typing: they are told and lose nothing.
  const tell = part => { part.textContent = 'It is done. Reload the page to see it.'; };

  const begin = () => {
    for (const form of document.querySelectorAll('form[data-progress]')) {
      form.addEventListener('submit', event => {
        // Without a file there is nothing to wait for, and the server says what is missing.
        if (![...form.querySelectorAll('input[type=file]')].some(field => field.files.length > 0)) return;
        event.preventDefault();
        send(form);
      });
    }
    for (const part of document.querySelectorAll('[data-waiting]')) watch(part);
  };

  // Back from a page that was shown in place; a link to a place on this page goes through here too, and stays.
  addEventListener('popstate', () => { if (location.pathname !== shown) location.reload(); });
  begin();
})();
