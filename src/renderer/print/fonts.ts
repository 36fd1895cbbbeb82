/** The faces paper uses. All are loaded before anything is measured, so no line moves afterwards. */
const FACES = [
  '400 10pt "Paper Sans"',
  '700 10pt "Paper Sans"',
  'italic 400 10pt "Paper Sans"',
  '400 10pt "Paper Serif"',
  '600 10pt "Paper Serif"',
];

/** Loads the faces for every character of the text, so that all needed subsets are there. */
export async function loadFonts(text: string): Promise<void> {
  // A face that cannot be had falls back to the system's: worse looking, but the job still prints.
  await Promise.allSettled(FACES.map((face) => document.fonts.load(face, text)));
  await document.fonts.ready;
}
