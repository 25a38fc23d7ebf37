// SPDX-License-Identifier: Apache-2.0

package hpsocket;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Names and values in their order; a name may occur more than once. Also of cookies. */
public final class Headers extends AbstractList<Map.Entry<String, String>> {
    private final List<Map.Entry<String, String>> items = new ArrayList<>();

    /** {@code Headers.of("Content-Type", "text/plain", "X-Name", "value")}. */
    public static Headers of(String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) throw new IllegalArgumentException("a name without a value");
        Headers headers = new Headers();
        for (int i = 0; i < namesAndValues.length; i += 2) headers.add(namesAndValues[i], namesAndValues[i + 1]);
        return headers;
    }

    public static Headers of(Map<String, String> headers) {
        Headers made = new Headers();
        headers.forEach(made::add);
        return made;
    }

    public Headers add(String name, String value) {
        items.add(Map.entry(name, value));
        return this;
    }

    /** The first value of that name, whatever its case; null without. */
    public String get(String name) {
        for (Map.Entry<String, String> item : items) {
            if (item.getKey().equalsIgnoreCase(name)) return item.getValue();
        }
        return null;
    }

    @Override
    public Map.Entry<String, String> get(int index) { return items.get(index); }

    @Override
    public int size() { return items.size(); }
}
