/** Lower case without accents, and i without its dot for one with it: what a user who searches takes for the same. */
export const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ı', 'i')
