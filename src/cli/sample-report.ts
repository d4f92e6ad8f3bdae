/** What `themes --preview` shows: a slide of each kind. */
export const sampleReport = `---
title: The year in numbers
subtitle: Annual review
author: Ines Duarte
company: Halden Energy
date: 2025-10-02
---

## Where we stand

- **Installed**: 3,480
- **Satisfaction**: 4.6 of 5
- **Growth**: 12%

Two crews joined in spring. Their first region is the **north**, where the queue was longest; the
[waiting time](#what-people-waited-for) has halved since.

---

## Sales grew in the north

\`\`\`csv
Month,North,South
July,120,95
August,138,97
September,161,92
\`\`\`

- The two new crews work in the north
- The south lost one large customer
- Prices stayed as they were

---

# Behind the numbers

---

## What people waited for

| Step         | Days in 2024 | Days in 2025 | Owner   |
| ------------ | -----------: | -----------: | ------- |
| First visit  |           14 |            6 | Sales   |
| Offer        |            9 |            5 | Sales   |
| Permit       |           31 |           30 | Legal   |
| Installation |           22 |           11 | Crews   |

> [!NOTE]
> The permit is the town's to give; we can only ask early.

---

## How we count

- Days run from the first call
- A visit counts once it is done

\`\`\`sql
SELECT region, count(*) AS installed
FROM battery
WHERE installed_at >= '2025-01-01' -- this year
GROUP BY region;
\`\`\`
`;
