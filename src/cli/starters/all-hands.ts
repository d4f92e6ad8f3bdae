/** What `quarterdeck new --kind all-hands` writes. */
export const allHands = `---
title: All-hands
subtitle: What we did, and what comes next
# author: Your Name
# company: Your company gives the deck its theme, if it has one: quarterdeck themes
# date: 2 October 2025
# theme: professional, minimal, midnight, executive, vivid, engineer, contrast, print
---

<!-- A line of three dashes begins a slide. The heading under it is the slide's title. -->

## The quarter in numbers

<!-- Short items with a number become tiles. -->

- **Customers**: 1,240
- **Revenue**: 4.2 M€
- **Satisfaction**: 4.6 of 5
- **People**: 86

<!-- notes: What stands in a comment that begins with \`notes:\` is for the speaker alone. -->

---

## Customers grew every month

<!-- A csv block becomes a chart. "csv bar", "csv line" and more choose its kind. -->

\`\`\`csv
Month,Last year,This year
July,820,1010
August,870,1120
September,910,1240
\`\`\`

---

## What went well

- The new app is in both stores
- Support answers within two hours
- Three people joined the product team

## What did not

- The invoice service was down for an hour
- Hiring takes longer than we planned

---

## Priorities until December

1. Finish the move to the new platform
2. Launch in two more countries
3. Halve the time from order to delivery

---

## Questions?
`;
