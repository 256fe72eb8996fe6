import { BlockList, isIPv6 } from 'node:net';

/** IANA’s special-purpose addresses: this machine, private networks, metadata services, tests, multicast. */
const SPECIAL_IPV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
];

/** Of the one range where IPv6 is public: protocol assignments, documentation, and 6to4, which hides IPv4 addresses. */
const SPECIAL_IPV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const special = blockList(SPECIAL_IPV4, SPECIAL_IPV6);
const publicIpv6 = blockList([], ['2000::/3']);

/** Whether an IP address is one of the public Internet: anything else may be a machine of ours. */
export function isPublicAddress(address: string): boolean {
  if (isIPv6(address)) return publicIpv6.check(address, 'ipv6') && !special.check(address, 'ipv6');
  return !special.check(address, 'ipv4');
}

function blockList(ipv4: string[], ipv6: string[]): BlockList {
  const list = new BlockList();
  for (const range of ipv4) list.addSubnet(...parts(range), 'ipv4');
  for (const range of ipv6) list.addSubnet(...parts(range), 'ipv6');
  return list;
}

function parts(range: string): [string, number] {
  const [network = '', prefix] = range.split('/');
  return [network, Number(prefix)];
}
