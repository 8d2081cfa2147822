/*
 * What a site loads. No dependency, no framework; plain JavaScript, so that what is read here is what runs.
 * It does nothing while the browser says "do not track", and stores and sends nothing before consent where
 * `data-consent="ask"` says that it needs to be asked for: `sluice.consent(true)`.
 */
(() => {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) return;
  const key = script.dataset.key ?? '';
  const target = `${new URL(script.src).origin}/t/e`;
  const cookie = '_sluice';
  const year = 31_536_000;
  const secure = location.protocol === 'https:' ? ';Secure' : '';

  /** @param {string} name */
  const read = (name) =>
    document.cookie
      .split('; ')
      .find((part) => part.startsWith(`${name}=`))
      ?.slice(name.length + 1);
  /** @param {string} name @param {string} value @param {number} seconds */
  const write = (name, value, seconds) => {
    document.cookie = `${name}=${value};Path=/;Max-Age=${seconds};SameSite=Lax${secure}`;
  };
  const id = () =>
    Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
      '',
    );

  /** Global Privacy Control and Do Not Track, as browsers say them. */
  const refused = () =>
    /** @type {{ globalPrivacyControl?: boolean }} */ (navigator).globalPrivacyControl === true ||
    navigator.doNotTrack === '1';

  let allowed = !refused() && (script.dataset.consent !== 'ask' || read(`${cookie}_ok`) === '1');

  const anonymous = () => {
    const known = read(cookie);
    const found = known !== undefined && /^[0-9a-f]{32}$/.test(known) ? known : id();
    write(cookie, found, year);
    return found;
  };

  /** Where the visit came from, told with its first page only. */
  const landing = () => {
    /** @type {Record<string, string>} */
    const told = {};
    for (const [name, value] of new URLSearchParams(location.search))
      if (/^utm_(source|medium|campaign|content|term)$/.test(name)) told[name] = value.slice(0, 200);
    if (document.referrer !== '' && new URL(document.referrer).host !== location.host)
      told.referrer = document.referrer.slice(0, 500);
    return told;
  };

  /** The mark of a link in a mail to somebody known; it does not stay in the address. */
  const taken = () => {
    const address = new URL(location.href);
    const token = address.searchParams.get('sl');
    if (token === null) return null;
    address.searchParams.delete('sl');
    history.replaceState(history.state, '', address);
    return token;
  };

  let from = landing();
  let token = taken();

  /** @param {string} type @param {object} properties @param {{ id?: string, at?: number, email?: string }} [more] */
  const send = (type, properties, more = {}) => {
    if (!allowed) return;
    const event = {
      id: more.id ?? id(),
      type,
      age: Date.now() - (more.at ?? Date.now()),
      properties,
      ...(more.email === undefined ? {} : { email: more.email }),
    };
    const body = JSON.stringify({
      key,
      anonymousId: anonymous(),
      ...(token === null ? {} : { token }),
      events: [event],
    });
    token = null;
    const sent = navigator.sendBeacon?.(target, new Blob([body], { type: 'text/plain' }));
    if (sent !== true)
      fetch(target, {
        method: 'POST',
        body,
        keepalive: true,
        mode: 'no-cors',
        headers: { 'content-type': 'text/plain' },
      }).catch(() => undefined);
  };

  /** The page being looked at, until it was told. */
  let view = {
    id: id(),
    at: Date.now(),
    url: location.href,
    title: document.title,
    told: false,
    shown: 0,
    since: Date.now(),
  };

  const tellView = () => {
    if (view.told || !allowed) return;
    view.told = true;
    const url = new URL(view.url);
    const seen = view.shown + (document.visibilityState === 'hidden' ? 0 : Date.now() - view.since);
    send(
      'page.viewed',
      {
        url: url.origin + url.pathname,
        path: url.pathname,
        title: (document.title || view.title).slice(0, 300),
        durationMs: Math.max(0, Math.round(seen)),
        ...from,
      },
      view,
    );
    from = {};
  };

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      view.shown += Date.now() - view.since;
      tellView();
    } else view.since = Date.now();
  });
  addEventListener('pagehide', tellView);

  /** A page of a single-page site ends where the next address begins. */
  const moved = () => {
    if (location.href === view.url) return;
    tellView();
    view = {
      id: id(),
      at: Date.now(),
      url: location.href,
      title: document.title,
      told: false,
      shown: 0,
      since: Date.now(),
    };
  };
  for (const name of /** @type {const} */ (['pushState', 'replaceState'])) {
    const original = history[name];
    history[name] = function (...args) {
      original.apply(this, args);
      moved();
    };
  }
  addEventListener('popstate', moved);

  /** Never read: secrets, cards, what the person did not see, what the site excludes. */
  const secret = /pass|pwd|card|cvc|cvv|iban|ssn|secret|token/i;
  /** @type {WeakMap<HTMLFormElement, number>} */
  const begun = new WeakMap();
  document.addEventListener('focusin', ({ target: at }) => {
    const form = at instanceof Element ? at.closest('form') : null;
    if (form !== null && !begun.has(form)) begun.set(form, Date.now());
  });
  document.addEventListener(
    'submit',
    ({ target: form }) => {
      if (!(form instanceof HTMLFormElement) || form.dataset.sluice === 'off') return;
      /** @type {Record<string, string>} */
      const fields = {};
      let email = '';
      let trap = '';
      for (const input of form.elements) {
        if (
          !(
            input instanceof HTMLInputElement ||
            input instanceof HTMLSelectElement ||
            input instanceof HTMLTextAreaElement
          )
        )
          continue;
        const { name, type, value, autocomplete } = input;
        if (name === 'sl_trap') trap = value;
        else if (name === '' || value === '' || /^(password|file|hidden|submit|button)$/.test(type)) continue;
        else if (secret.test(name) || autocomplete.startsWith('cc-') || input.dataset.sluice === 'off')
          continue;
        else if (/^(checkbox|radio)$/.test(type) && input instanceof HTMLInputElement && !input.checked)
          continue;
        else if (email === '' && (type === 'email' || /^e-?mail$/i.test(name))) email = value.trim();
        else if (Object.keys(fields).length < 40) fields[name.slice(0, 80)] = value.slice(0, 500);
      }
      tellView();
      const name = form.dataset.sluiceForm || form.id || form.getAttribute('name') || location.pathname;
      const took = Date.now() - (begun.get(form) ?? view.at);
      send(
        'form.submitted',
        { form: name.slice(0, 200), fields, took, ...(trap === '' ? {} : { trap: true }) },
        email === '' ? {} : { email },
      );
    },
    true,
  );
  document.addEventListener('click', ({ target: at }) => {
    const link = at instanceof Element ? at.closest('[data-sluice-asset]') : null;
    if (!(link instanceof HTMLElement)) return;
    const { sluiceAsset = '', sluiceTier } = link.dataset;
    send('content.downloaded', {
      asset: sluiceAsset,
      ...(sluiceTier === undefined ? {} : { tier: sluiceTier }),
    });
  });

  Object.assign(window, {
    sluice: {
      /** @param {boolean} given */
      consent(given) {
        allowed = given && !refused();
        if (allowed) return write(`${cookie}_ok`, '1', year);
        write(`${cookie}_ok`, '', 0);
        write(cookie, '', 0);
      },
    },
  });
})();
