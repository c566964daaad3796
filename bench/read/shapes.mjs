/** What is measured: each shape with its words for the report, the query it asks, and what it draws from. */
export const SHAPES = [
  { name: 'q1', title: 'Q1 latest 20 of a province: unit, source, images', query: 'q1', draws: 'q1' },
  { name: 'q1same', title: 'Q1 the same again and again', query: 'q1', draws: 'q1same' },
  { name: 'q2', title: 'Q2 province, dates, categories: count and page 1', query: 'q2', draws: 'q2' },
  { name: 'q2deep', title: 'Q2 the same, page 500', query: 'q2deep', draws: 'q2deep' },
  {
    name: 'q3all',
    title: 'Q3 phrase in every 3rd article or more, newest',
    query: 'q3',
    draws: 'everywhere',
  },
  { name: 'q3common', title: 'Q3 common phrase (3–30 %), newest', query: 'q3', draws: 'common' },
  { name: 'q3some', title: 'Q3 phrase in 0.05–1 %, newest', query: 'q3', draws: 'some' },
  { name: 'q3rare', title: 'Q3 rare phrase (1–50 articles), newest', query: 'q3', draws: 'rare' },
  {
    name: 'q3bestall',
    title: 'Q3 phrase in every 3rd article, by relevance',
    query: 'q3best',
    draws: 'everywhere',
  },
  { name: 'q3bestcommon', title: 'Q3 common phrase, by relevance', query: 'q3best', draws: 'common' },
  { name: 'q3bestrare', title: 'Q3 rare phrase, by relevance', query: 'q3best', draws: 'rare' },
  { name: 'q4', title: 'Q4 counts by unit and by month of a province-year', query: 'q4', draws: 'q4' },
  { name: 'q5', title: 'Q5 one article with everything', query: 'q5', draws: 'q5' },
  {
    name: 'activity',
    title: 'unitActivity of a province in a quarter',
    query: 'activity',
    draws: 'activity',
  },
];
