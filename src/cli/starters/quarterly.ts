/** What `quarterdeck new --kind quarterly` writes. */
export const quarterly = `---
title: Quarterly report
subtitle: Engineering, third quarter
# author: Your Name
# company: Your company gives the deck its theme, if it has one: quarterdeck themes
# date: 2 October 2025
# theme: professional, minimal, midnight, executive, vivid, engineer, contrast, print
---

## Summary

<!-- The first sentence is what the board remembers. -->

We shipped the new platform on time, and errors are down by a third.

- **Uptime**: 99.95%
- **Incidents**: 4, two fewer than last quarter
- **Cost per customer**: 11% lower

---

## Key figures

<!-- A table becomes a table of PowerPoint's own, which stays editable. Numbers are set to the right by themselves. -->

| Figure            | Last quarter | This quarter | Change |
| ----------------- | ------------ | ------------ | ------ |
| Uptime            | 99.90%       | 99.95%       | +0.05  |
| Deployments       | 184          | 236          | +28%   |
| Incidents         | 6            | 4            | −33%   |
| Response time, ms | 210          | 180          | −14%   |

---

## Incidents by month

<!-- A csv block becomes a chart: columns of numbers are its series. -->

\`\`\`csv
Month,Major,Minor
July,1,2
August,0,1
September,0,0
\`\`\`

<!-- notes: What stands in a comment that begins with \`notes:\` is for the speaker alone. -->

---

## Projects

| Project         | Owner | Status   |
| --------------- | ----- | -------- |
| New platform    | Ines  | Done     |
| Mobile app      | Jonas | On track |
| Data centre     | Aiko  | At risk  |

---

## Next quarter

1. Move the last customers to the new platform
2. Close the old data centre
3. Hire two engineers for reliability

> [!WARNING]
> The contract of the old data centre ends in December.
`;
