/** The limit: `node:http` and one hand-written statement per shape, its text straight through. */
import { createServer } from 'node:http';
import pg from 'pg';
import { statementOf } from '../read/reference.mjs';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10, options: '-c timezone=UTC' });

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (part) => (body += part));
  request.on('end', async () => {
    try {
      const { name, draw } = JSON.parse(body);
      const { rows } = await pool.query(statementOf(name, draw));
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(rows[0].text);
    } catch (error) {
      response
        .writeHead(500, { 'content-type': 'application/json' })
        .end(JSON.stringify({ errors: [{ message: String(error) }] }));
    }
  });
});
server.listen(Number(process.env.PORT), '127.0.0.1');
