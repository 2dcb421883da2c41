import { expect, test } from "vitest";
import { clientAddress, type TrustProxy } from "./client-address.ts";

test.each<[TrustProxy, string, string | undefined, string]>([
  [false, "10.0.0.1", "1.2.3.4", "10.0.0.1"],
  [true, "10.0.0.1", "1.2.3.4, 5.6.7.8", "1.2.3.4"],
  [true, "10.0.0.1", undefined, "10.0.0.1"],
  [1, "10.0.0.1", "1.2.3.4, 5.6.7.8", "5.6.7.8"],
  [2, "10.0.0.1", "1.2.3.4, 5.6.7.8", "1.2.3.4"],
  [["10.0.0.0/8"], "10.0.0.1", "9.9.9.9, 1.2.3.4, 10.2.2.2", "1.2.3.4"],
  // An untrusted peer may write what it likes.
  [["10.0.0.0/8"], "8.8.8.8", "1.2.3.4", "8.8.8.8"],
  [["fd00::/8"], "fd00::1", "2001:db8::7", "2001:db8::7"],
  [["127.0.0.1"], "::ffff:127.0.0.1", "[2001:db8::7]:443", "2001:db8::7"],
  [true, "::ffff:10.0.0.1", "1.2.3.4:5678", "1.2.3.4"],
  // Behind a name that is no address nothing can be judged.
  [true, "10.0.0.1", "1.2.3.4, unknown, 5.6.7.8", "5.6.7.8"],
  [true, "10.0.0.1", "<script>", "10.0.0.1"],
  [true, "fe80::1%eth0", undefined, "fe80::1"],
])("trusting %j, peer %s, header %j: %s", (trust, peer, header, expected) => {
  expect(clientAddress(trust)(peer, header)).toBe(expected);
});

test("an entry that is neither an address nor a range is an error at start", () => {
  expect(() => clientAddress(["load-balancer"])).toThrow("load-balancer");
});
