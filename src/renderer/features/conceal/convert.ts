/** What the neutral page can convert. */
export const CONVERSIONS = {
  km: (value: number) => value * 0.621371,
  kg: (value: number) => value * 2.204623,
  celsius: (value: number) => value * 1.8 + 32,
} as const;
export type Conversion = keyof typeof CONVERSIONS;
