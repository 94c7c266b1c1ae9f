/*
 * Chromium knows no scheme of the app's, so its pages are shown under an address of a web site that nothing answers
 * but the double: throughline-app://page/deals ↔ https://page.throughline-app.test/deals
 */
const site = /^https:\/\/([\w-]+)\.([\w-]+)\.test(?=\/|$)/;

export const shownAs = (address: string): string => address.replace(/^([\w-]+-app):\/\/([\w-]+)/, 'https://$2.$1.test');

export const standsFor = (shown: string): string => shown.replace(site, '$2://$1');

export const schemeOf = (shown: string): string | undefined => site.exec(shown)?.[2];
