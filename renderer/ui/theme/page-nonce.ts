/** The nonce of this page's content security policy; empty where the page has none (the dev server). */
export const pageNonce = (): string => {
  const carrier = document.querySelector<HTMLElement>(
    'meta[property="csp-nonce"][nonce], script[nonce], link[nonce], style[nonce]',
  )
  return carrier?.nonce || carrier?.getAttribute('nonce') || ''
}
