/*
 * Loaded into the main process by `launchAlone`: runs what a test sends to a socket. Nothing is
 * attached to the app's pages meanwhile, so they die and come back as they do for a person.
 */
const { createServer } = require('node:net');

const answer = async (text) => {
  const { source, argument } = JSON.parse(text);
  // The first words a test sends may come before the app is there.
  return (0, eval)(`(${source})`)(require('electron'), argument);
};

createServer((socket) => {
  let text = '';
  socket.on('data', (part) => {
    text += part;
    if (!text.endsWith('\n')) return;
    answer(text).then(
      (value) => socket.end(JSON.stringify({ value })),
      (error) => socket.end(JSON.stringify({ error: String(error?.stack ?? error) })),
    );
  });
  socket.on('error', () => undefined);
})
  .listen(process.env.FIELD_READER_TEST_SOCKET)
  .unref();
