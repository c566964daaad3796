import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import './graphiql.css';
import { fetchStarters, readExamples } from './examples.js';
import { fetchViewer } from './viewer.js';
import { Who } from './who.js';

const ENDPOINT = '/graphql';

/** Subscriptions go to the same address over WebSocket, encrypted where the page is. */
const SOCKET = Object.assign(new URL(ENDPOINT, location.href), {
  protocol: location.protocol === 'https:' ? 'wss:' : 'ws:',
}).href;

/** Where GraphiQL keeps its tabs; once they are there, the examples are no longer asked for. */
const KEPT_TABS = 'graphiql:tabState';

const root = document.getElementById('graphiql');
if (!root) throw new Error('the page has no place for GraphiQL');

const opensFresh = localStorage.getItem(KEPT_TABS) === null;
const examples = readExamples(opensFresh ? await fetchStarters(ENDPOINT) : {});
const viewer = await fetchViewer(ENDPOINT);
createRoot(root).render(
  <GraphiQL
    fetcher={createGraphiQLFetcher({ url: ENDPOINT, subscriptionUrl: SOCKET })}
    defaultTabs={examples}
    // Of the first tab GraphiQL shows the query only.
    initialVariables={opensFresh ? (examples[0]?.variables ?? undefined) : undefined}
    defaultEditorToolsVisibility="variables"
    isHeadersEditorEnabled
    shouldPersistHeaders={false}
  >
    <GraphiQL.Logo>
      <span className="bantin-name">Bantin</span>
      <Who viewer={viewer} />
    </GraphiQL.Logo>
  </GraphiQL>,
);
