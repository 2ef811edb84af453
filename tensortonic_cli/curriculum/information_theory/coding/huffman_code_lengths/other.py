"""Huffman lengths without a heap: two queues that stay sorted, then depths from the root down."""


def huffman_code_lengths(p):
    weights, parent = list(p), {}
    leaves, merged = sorted(range(len(weights)), key=lambda i: weights[i]), []
    while len(leaves) + len(merged) > 1:
        weights.append(0)
        for _ in range(2):
            from_leaves = leaves and (not merged or weights[leaves[0]] <= weights[merged[0]])
            node = (leaves if from_leaves else merged).pop(0)
            parent[node] = len(weights) - 1
            weights[-1] += weights[node]
        merged.append(len(weights) - 1)
    depth = {}
    for node in reversed(range(len(weights))):
        depth[node] = depth[parent[node]] + 1 if node in parent else 0
    return [depth[i] for i in range(len(p))]
