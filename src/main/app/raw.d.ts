/** Vite gives a file imported with `?raw` as its text. */
declare module '*?raw' {
  const text: string;
  export default text;
}

/** Drawn by `build/window-icons.ts`: PNGs as `data:` addresses. */
declare module 'virtual:window-icons' {
  export const own: string;
  export const neutral: string;
}
