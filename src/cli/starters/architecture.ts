/** What `quarterdeck new --kind architecture` writes. */
export const architecture = `---
title: Architecture report
subtitle: How the system is built, and what changes
# author: Your Name
# company: Your company gives the deck its theme, if it has one: quarterdeck themes
# date: 2 October 2025
# theme: engineer, professional, minimal, midnight, executive, vivid, contrast, print
---

## Summary

One sentence: what is decided, or what has to be.

- What works well and stays
- What does not, and what it costs
- What we propose

---

## The system today

<!-- Text and a picture stand beside each other: ![What it shows](diagram.png) -->

- **Web**: the shop, rendered on the server
- **Orders**: one service, one database
- **Search**: an index that is filled every night

<!-- notes: What stands in a comment that begins with \`notes:\` is for the speaker alone. -->

---

## Load and response times

<!-- A csv block becomes a chart. -->

\`\`\`csv
Hour,Requests per second,Response time in ms
08:00,120,140
12:00,310,190
16:00,280,180
20:00,410,260
\`\`\`

---

## How an order is written

<!-- Code is coloured by its language. -->

\`\`\`sql
BEGIN;
INSERT INTO orders (customer, total) VALUES ($1, $2);
INSERT INTO outbox (topic, payload) VALUES ('order-placed', $3);
COMMIT;
\`\`\`

---

## Options

| Option              | Effort  | Risk   | Gain                    |
| ------------------- | ------- | ------ | ----------------------- |
| Keep as it is       | none    | high   | none                    |
| Divide the database | 3 weeks | medium | orders stay up          |
| Events              | 8 weeks | medium | search within a minute  |

---

## Roadmap

1. **January**: outbox and events
2. **March**: search reads events
3. **May**: the nightly job is switched off

> [!IMPORTANT]
> The nightly job needs an owner until then.
`;
