// Runs before the first paint, so that a dark app never starts white: the host writes the settings' look into the
// page as data-look="dark 110".
(() => {
  const root = document.documentElement;
  const [theme = 'system', zoom = '100'] = (root.dataset.look ?? '').split(' ');
  const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.theme = dark ? 'dark' : 'light';
  const factor = Number(zoom) / 100;
  if (factor >= 0.8 && factor <= 1.5) root.style.setProperty('--zoom', String(factor));
  // Controls that write a style sheet while they run (a locked scroll) sign it with the nonce of the page's policy.
  window.__webpack_nonce__ = document.querySelector('meta[property="csp-nonce"]')?.nonce;
  // Zod would try whether it may compile code, which that policy refuses and reports.
  window.__zod_globalConfig = { jitless: true };
})();
