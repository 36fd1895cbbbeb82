/**
 * The entry of the one-file form, which is both pages in one: a hash of `#/print?…` makes it the
 * print page, anything else the reader.
 */
if (location.hash.startsWith('#/print?')) void import('./print/main.js');
else void import('./main.js').then(({ begin }) => begin());

// A module of its own, so that nothing here is global.
export {};
