/**
 * The nonce without which the Content-Security-Policy refuses a <style> element. MantineProvider takes it as
 * `getStyleNonce={() => styleNonce}`; libraries that look for webpack's name (react-remove-scroll) find it there.
 */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

Object.assign(globalThis, { __webpack_nonce__: styleNonce });
