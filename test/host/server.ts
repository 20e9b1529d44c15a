import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LocalSheets } from './localSheets';
import type { Answer, Edit, Place, Wish } from './page/wire';
import { writeXlsx } from './xlsx';

/** The page's own files, by path. */
export type PageFiles = { [path: string]: { type: string; body: string | Buffer } };

export type RunningServer = { address: string; port: number; close: () => Promise<void> };

const LARGEST_BODY = 64 * 1024 * 1024;

/** Serves one workbook on this computer only: requests under another host's name are turned away. */
export async function serve(sheets: LocalSheets, page: PageFiles, port: number): Promise<RunningServer> {
  const server = createHttpServer((request, response) => {
    respond(sheets, page, request, response).catch((error: Error) => {
      console.error(error);
      if (!response.headersSent) send(response, 500, 'text/plain; charset=utf-8', error.message);
      else response.end();
    });
  });
  await listen(server, port);
  const bound = (server.address() as AddressInfo).port;
  return {
    address: `http://127.0.0.1:${bound}/`,
    port: bound,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

async function respond(
  sheets: LocalSheets,
  page: PageFiles,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // Another site's name that resolves to this computer must not get at the workbook.
  const port = request.socket.localPort;
  const { host = '' } = request.headers;
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`)
    return send(response, 403, 'text/plain; charset=utf-8', 'This server answers only at 127.0.0.1.');
  const url = new URL(request.url ?? '/', `http://${host}`);
  if (request.method === 'GET') return get(sheets, page, url, request, response);
  if (request.method !== 'POST') return send(response, 405, 'text/plain; charset=utf-8', 'GET or POST only.');
  // A form on another site can post text but not JSON without asking first.
  if (request.headers['content-type'] !== 'application/json')
    return send(response, 415, 'text/plain; charset=utf-8', 'JSON only.');
  const body = JSON.parse(await read(request)) as Record<string, unknown>;
  const answer = await post(sheets, url.pathname, body);
  if (answer === undefined) return send(response, 404, 'text/plain; charset=utf-8', 'Not found.');
  send(response, 200, 'application/json; charset=utf-8', JSON.stringify(answer));
}

async function get(
  sheets: LocalSheets,
  page: PageFiles,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const file = page[url.pathname];
  // An address that says which build it asks for never says anything else, and the browser keeps it compiled.
  if (file)
    return send(response, 200, file.type, file.body, url.search ? 'max-age=31536000, immutable' : 'no-store');
  if (url.pathname === '/events') return stream(sheets, url, request, response);
  if (url.pathname === '/download') {
    const { bytes, notices } = await writeXlsx(sheets.book);
    const name = encodeURIComponent(`${sheets.book.name}.xlsx`);
    response.setHeader('content-disposition', `attachment; filename*=UTF-8''${name}`);
    response.setHeader('x-left-out', encodeURIComponent(JSON.stringify(notices)));
    return send(response, 200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes);
  }
  const panel = /^\/panel\/(\d+)$/.exec(url.pathname);
  const printed = /^\/print\/(\d+)$/.exec(url.pathname);
  const html = panel ? sheets.panel(Number(panel[1])) : printed ? sheets.printed(Number(printed[1])) : null;
  if (html !== null) return send(response, 200, 'text/html; charset=utf-8', html);
  send(response, 404, 'text/plain; charset=utf-8', 'Not found.');
}

async function post(sheets: LocalSheets, path: string, body: Record<string, unknown>): Promise<unknown> {
  const client = String(body['client']);
  const done: Answer<null> = { ok: true, value: null };
  switch (path) {
    case '/snapshot':
      return sheets.snapshot(client);
    case '/edit':
      return sheets.edit(body['edit'] as Edit, client);
    case '/run':
    case '/menu':
      return sheets.call(
        path === '/run' ? 'run' : 'menu',
        client,
        String(body['functionName']),
        body['args'],
        (body['place'] ?? null) as Place | null,
      );
    case '/find':
      return { ok: true, value: sheets.find(Number(body['sheet']), body['wish'] as Wish) };
    case '/sign-in':
      sheets.signIn(client, String(body['email']));
      return done;
    case '/sample':
      return sheets.openSample(String(body['key']));
    default:
      return undefined;
  }
}

/** Server-sent events: the page learns of changes in the order they happened. */
function stream(sheets: LocalSheets, url: URL, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(':\n\n');
  // A browser that lost the line names the last event it had.
  const since = Number(request.headers['last-event-id'] ?? url.searchParams.get('since'));
  const stop = sheets.listen(String(url.searchParams.get('client')), since, (event) => {
    const id = event.event === 'changes' ? `id: ${event.revision}\n` : '';
    response.write(`${id}data: ${JSON.stringify(event)}\n\n`);
  });
  request.on('close', stop);
}

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST_BODY) throw new Error('The edit is too large.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
  cache = 'no-store',
): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': cache,
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}
