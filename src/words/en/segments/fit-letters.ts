/** Ways to say no politely: nothing that exposes, nothing that is not true, and a door left open. */
export const fitLetters: readonly { id: string; name: string; when: string; letter: string }[] = [
  {
    id: "expectations",
    name: "Ways of working differ",
    when: "The answers above say that working together would be hard. Say it in a call first; write afterwards.",
    letter: `Dear [name],

Thank you for the trust that you showed us, and for the time that you took to tell us what you are looking for.

We have thought about it carefully. We work in a way that is the same for every client, with a team of our own rhythm, and we do not believe that we can work with you as you wish and as you may expect. We would rather say so now than after a contract.

Please take this as a decision about us, not about you. Your quotations remain yours to compare with. Should your plans change, or should you wish to talk about what we can offer in our way, you are welcome at any time, and I will answer you myself.

With kind regards
[name of the manager]`,
  },
  {
    id: "needs",
    name: "We do not serve this need well",
    when: "The prospect is fine; our products, channels or times are not what is asked for.",
    letter: `Dear [name],

Thank you for asking us. You told us clearly what you need, and that helped.

We looked at what we can do and found that others can do it better at present: [what is asked for] is not something that we offer in the way you want it. We would not feel right selling you something else in its place.

An independent adviser can show you who does offer it. If our range changes I will gladly let you know, if you wish it. For anything else our door is open.

With kind regards
[name of the manager]`,
  },
  {
    id: "later",
    name: "Not now, perhaps later",
    when: "Open questions remain: match goals and expectations before a contract.",
    letter: `Dear [name],

Thank you for our talks. Before we go further I would like us to agree on how we would work together: who your contact person is, how often and by which way we speak, how soon we answer, and what we cannot do for anybody.

I enclose one page about it. Would you read it and tell me whether it suits you? If it does, we go on with your quotation. If it does not, no harm is done, and we part as friends.

With kind regards
[name of the manager]`,
  },
];
